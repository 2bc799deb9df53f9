"""Runs a vantage6 server, store, and nodes from their PyPI packages, without Docker. Started by the TypeScript side."""
