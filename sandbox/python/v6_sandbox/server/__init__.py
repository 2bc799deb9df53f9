"""The vantage6 server and the algorithm store as processes of the sandbox."""
