"""The authority file: who is who, on a given day."""
