"""The doors out: command line and HTTP."""
