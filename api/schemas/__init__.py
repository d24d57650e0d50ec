"""JSON as the API speaks it: one module a noun."""
