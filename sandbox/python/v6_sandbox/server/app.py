"""Makes the server's application, on a database that holds the network's organizations, users and nodes."""

import json
import os

from v6_sandbox.server import patches
from v6_sandbox.server.blob_storage import make_container


def make_app(folder):
    """Patches, connects, and seeds on first use. `folder` holds `server.yaml` and `seed.json`."""
    patches.give_enums_their_old_format()
    patches.make_bcrypt_cheap()
    from vantage6.server import run_server

    patches.make_sqlite_quick()
    app = run_server(os.path.join(folder, "server.yaml"), system_folders=False)
    patches.accept_chunked_uploads()
    patches.supply_mail_templates(app.app)
    make_container(app.ctx.config.get("large_result_store") or {})
    seeded = os.path.join(folder, "seeded.json")
    if not os.path.exists(seeded):
        from v6_sandbox.server.seed import seed

        with open(os.path.join(folder, "seed.json"), encoding="utf8") as file:
            ids = seed(json.load(file))
        with open(seeded + ".tmp", "w", encoding="utf8") as file:
            json.dump(ids, file)
        os.replace(seeded + ".tmp", seeded)
    return app
