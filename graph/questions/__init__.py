"""The questions that the graph answers, each a function over named queries; found by their decorator."""

from stancegraph.graph.questions.registry import Parameter, Question, answer, find_question, questions

__all__ = ["Parameter", "Question", "answer", "find_question", "questions"]
