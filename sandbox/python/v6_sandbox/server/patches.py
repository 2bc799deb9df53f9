"""What the server needs to run here. To be called before vantage6 is imported."""

import enum
import os
import sys


def give_enums_their_old_format():
    """
    vantage6-server 4.15 builds names of permissions with `f"{operation}_{scope}"` from members of `(str, Enum)`. Up to
    Python 3.10 that gives the values; from 3.11 on it gives `Operation.VIEW_Scope.GLOBAL`, and every endpoint that
    checks a permission answers 500.
    """
    if sys.version_info < (3, 11):
        return
    original = enum.Enum.__format__

    def formatted(self, spec):
        return format(self.value, spec) if isinstance(self, str) else original(self, spec)

    enum.Enum.__format__ = formatted


def make_bcrypt_cheap():
    """
    The server tries an API key on every node in the table until one fits. At the usual cost that is 0.2 s each in a
    single thread: a hundred nodes would need an hour to log in.
    """
    import bcrypt

    original = bcrypt.gensalt
    bcrypt.gensalt = lambda rounds=12, prefix=b"2b": original(4, prefix)


def make_sqlite_quick():
    """Each request writes `last_seen`; nobody needs a network's database to outlive a power cut."""
    from sqlalchemy import event
    from sqlalchemy.engine import Engine

    @event.listens_for(Engine, "connect")
    def no_fsync(connection, _record):
        if type(connection).__module__.startswith("sqlite3"):
            connection.execute("PRAGMA synchronous = OFF")


def accept_chunked_uploads():
    """
    The server reads chunked bodies with a function of uWSGI. This one does the same on the development server, so that
    the official clients, which always send chunks, can upload.
    """
    from flask import request
    from vantage6.server.resource import blobstream

    class DevelopmentServer:
        @staticmethod
        def chunked_read(size):
            # The caller asks for 4 KiB and takes what comes, as with uWSGI, which returns whole chunks.
            return request.environ["wsgi.input"].read(max(size, 256 * 1024))

    if blobstream.uwsgi is None:
        blobstream.uwsgi = DevelopmentServer


def supply_mail_templates(app):
    """The package on PyPI comes without the templates of its mails, so that none would ever be sent."""
    from jinja2 import ChoiceLoader, FileSystemLoader

    ours = FileSystemLoader(os.path.join(os.path.dirname(__file__), "templates"))
    app.jinja_loader = ChoiceLoader([app.jinja_loader, ours])
