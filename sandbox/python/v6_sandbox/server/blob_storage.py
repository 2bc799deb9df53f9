"""The container for large inputs and results: the server expects it to be there."""


def make_container(config):
    """Creates the container that the configuration names, if it is that of the local emulator."""
    connection = config.get("connection_string", "")
    if "BlobEndpoint=http://127.0.0.1" not in connection:
        return
    from azure.core.exceptions import ResourceExistsError
    from azure.storage.blob import BlobServiceClient

    try:
        BlobServiceClient.from_connection_string(connection).create_container(config["container_name"])
    except ResourceExistsError:
        pass
