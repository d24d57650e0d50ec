"""Read-only adapters for other clients."""
