"""Fills an empty database. Through the server's own models: quicker than a hundred requests."""

from vantage6.server import db
from vantage6.server.model.base import DatabaseSessionManager


def seed(network):
    """Creates what `network` (written by src/seed.ts) describes and returns the ids."""
    organizations = []
    for item in network["organizations"]:
        organization = db.Organization(
            name=item["name"], domain=item["domain"], address1="", address2="", zipcode="", country=item["country"]
        )
        if item["publicKey"]:
            organization.public_key = item["publicKey"]
        organization.save()
        organizations.append(organization)

    users = []
    for item in network["users"]:
        user = db.User(
            username=item["username"],
            password=item["password"],
            firstname=item["firstname"],
            lastname=item["lastname"],
            email=item["email"],
            organization=organizations[item["organization"]],
            roles=[db.Role.get_by_name(name) for name in item["roles"]],
            failed_login_attempts=0,
        )
        user.save()
        users.append(user)

    root = db.User.get_by_username("root")
    root.set_password(network["rootPassword"])
    root.save()

    item = network["collaboration"]
    collaboration = db.Collaboration(name=item["name"], encrypted=item["encrypted"], organizations=organizations)
    collaboration.save()

    nodes = []
    for organization, item in zip(organizations, network["organizations"]):
        node = db.Node(
            name=item["nodeName"], api_key=item["apiKey"], organization=organization, collaboration=collaboration
        )
        node.save()
        nodes.append(node)

    if network["store"]:
        db.AlgorithmStore(name=network["store"]["name"], url=network["store"]["url"]).save()

    ids = {
        "root": {"id": root.id, "organizationId": root.organization_id},
        "collaboration": collaboration.id,
        "organizations": [organization.id for organization in organizations],
        "users": [user.id for user in users],
        "nodes": [node.id for node in nodes],
    }
    DatabaseSessionManager.clear_session()
    return ids
