"""Matrix products by numpy, in one thread: its BLAS is up to three times as fast on one core as the one that thinc brings."""

from contextlib import AbstractContextManager
from functools import cache
from typing import Any

import numpy as np
from thinc.backends import NumpyOps
from threadpoolctl import ThreadpoolController


class _Product(NumpyOps):  # type: ignore[misc]  # thinc has no types
    """thinc's operations on arrays with numpy's product of matrices."""

    def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
        """x times y, each transposed first where asked for."""
        left, right = x.T if trans1 else x, y.T if trans2 else y
        return left @ right if out is None else np.matmul(left, right, out=out)


def multiply_with_numpy(nlp: Any) -> None:
    """Let every layer of a loaded pipeline that computes on the processor multiply with numpy; others stay as they are."""
    ops = _Product()
    for _, component in nlp.pipeline:
        for layer in component.model.walk() if hasattr(component, "model") else ():
            if type(layer.ops) is NumpyOps:
                layer.ops = ops


@cache
def _controller() -> ThreadpoolController:
    return ThreadpoolController()


def one_thread() -> AbstractContextManager[Any]:
    """While it lasts, numpy's BLAS runs in one thread: the matrices are small, and more threads wait for each other."""
    limit: AbstractContextManager[Any] = _controller().limit(limits=1, user_api="blas")
    return limit
