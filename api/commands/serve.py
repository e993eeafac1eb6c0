"""``trad serve``: the web server."""

from __future__ import annotations

import gc
import socket
from typing import Annotated

import typer

from api.commands import options
from api.commands.opened import opened
from api.output import say
from api.settings import CORPUS, OUT, PORT

Host = Annotated[str, typer.Option("--host", help="Adressen att svara på.")]
Port = Annotated[int, typer.Option("--port", help="Porten; 0 väljer en ledig.", min=0, max=65535)]


def serve(port: Port = PORT, host: Host = "127.0.0.1", corpus: options.Corpus = CORPUS, out: options.Out = OUT) -> None:
    """Svara på webben. Saknas bygget byggs det först."""
    current = opened(corpus, out)
    bound = _bind(host, port)
    import uvicorn

    from api.app import create_app

    say(f"Röda tråden svarar på http://{host}:{bound.getsockname()[1]}/ (avsluta med Ctrl-C)")
    app = create_app(current)
    gc.collect()
    gc.freeze()  # the snapshot lives as long as the process; garbage collection need not walk through it
    config = uvicorn.Config(app, access_log=False, log_level="warning", server_header=False)
    uvicorn.Server(config).run(sockets=[bound])


def _bind(host: str, port: int) -> socket.socket:
    """A listening socket. Raises typer.BadParameter when the port cannot be had.

    The protocol is named because asyncio turns Nagle's algorithm off only for sockets that say they are TCP;
    without it every answer waits about 40 ms.
    """
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
        bound.listen()  # from here on who asks is kept waiting, not turned away
    except OSError as error:
        bound.close()
        said = f"kan inte svara på {host}:{port} ({error.strerror}); pröva --port 0"
        raise typer.BadParameter(said) from error
    return bound
