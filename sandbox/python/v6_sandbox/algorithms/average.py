"""Federated average of one column: each organization sends a sum and a count, never a row."""

from vantage6.algorithm.client import AlgorithmClient
from vantage6.algorithm.tools.decorators import algorithm_client, data
from vantage6.algorithm.tools.util import info


@algorithm_client
def central_average(client: AlgorithmClient, column_name: str, organizations_to_include: list[int] | None = None):
    """Central function: starts `partial_average` at each organization and combines what they return."""
    organizations = organizations_to_include or [organization["id"] for organization in client.organization.list()]
    info(f"Asking {len(organizations)} organizations for their part of the average of {column_name}")
    task = client.task.create(
        input_={"method": "partial_average", "kwargs": {"column_name": column_name}},
        organizations=organizations,
        name="Partial average",
        description=f"Sum and count of {column_name}",
    )
    parts = client.wait_for_results(task_id=task["id"], interval=0.1)
    total = sum(part["sum"] for part in parts)
    count = sum(part["count"] for part in parts)
    return {"average": total / count, "sum": total, "count": count, "organizations": len(parts)}


@data(1)
def partial_average(df, column_name: str):
    """Federated function: sum and count of the values that are there."""
    column = df[column_name].dropna()
    info(f"{len(column)} values of {column_name}")
    return {"sum": float(column.sum()), "count": int(column.count())}
