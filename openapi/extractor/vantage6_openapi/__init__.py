"""Extracts OpenAPI 3.1 documents from an installed vantage6 server and algorithm store."""
