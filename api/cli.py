"""``trad``: the command line.

Exit codes: 0 done; 1 done, but ``check`` found something; 2 wrong use; 3 the input cannot be read.
"""

from __future__ import annotations

import sys

import typer

from api.commands import analyse, ask, corpus, evaluate, network, read, serve
from api.output import say
from ingest.errors import TradError

app = typer.Typer(
    name="trad",
    help="Röda tråden: vad hände med det som beslutades? Varje svar med citat.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

for command in (
    read.items,
    read.text,
    corpus.add,
    corpus.judge,
    corpus.build,
    corpus.check,
    ask.search,
    ask.trace,
    ask.links,
    ask.diff,
    analyse.analyse,
    serve.serve,
):
    app.command()(command)
app.add_typer(evaluate.app, name="evaluate")


app.add_typer(network.app)


def main() -> None:
    """Run ``trad``. An error raised on purpose is one line on standard error, and its own exit code."""
    try:
        app(prog_name="trad")
    except TradError as error:
        say("trad: " + " ".join(str(error).split()))
        sys.exit(error.exit_code)
    except OSError as error:
        say(f"trad: {error.filename or ''} {error.strerror}".replace("  ", " "))
        sys.exit(3)


if __name__ == "__main__":
    main()
