"""The real `vantage6.node.Node`, unchanged, on a stand-in for Docker: slower than v6_sandbox.node, and the truth about it."""
