"""
Nodes of vantage6, several in one process: the official NodeClient, encryption, proxy server and algorithm wrapper; a
forked process instead of a container.
"""
