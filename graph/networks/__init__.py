"""Networks of agreement and conflict."""
