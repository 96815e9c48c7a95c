# requires: click==8.1.8
"""A command line with commands, by the package click."""
import click


@click.group()
@click.version_option("1.2", prog_name="tool")
@click.option("--verbose/--quiet", default=False, help="Say more.")
@click.pass_context
def tool(context, verbose):
    """A tool of several commands."""
    context.obj = {"verbose": verbose}


@tool.command()
@click.argument("names", nargs=-1, required=True)
@click.option("-c", "--count", type=click.IntRange(1, 5), default=1, show_default=True, help="How often.")
@click.option("--shout", is_flag=True)
@click.option("--colour", type=click.Choice(["red", "green"]), multiple=True)
@click.pass_obj
def greet(settings, names, count, shout, colour):
    """Greets NAMES."""
    for name in names * count:
        text = f"Hello {name}"
        click.echo(text.upper() if shout else text)
    click.echo(f"{settings} {colour}")


@tool.command("sum")
@click.argument("numbers", type=float, nargs=2)
def add(numbers):
    """Adds two numbers."""
    click.secho(str(sum(numbers)), fg="green")


def run(*argv):
    try:
        tool(args=list(argv), prog_name="tool", standalone_mode=False)
    except click.ClickException as error:
        click.echo(f"{type(error).__name__}: {error.format_message()}")
    except SystemExit as error:
        click.echo(f"exit {error.code}")


if __name__ == "__main__":
    run("--help")
    run("--version")
    run("greet", "--help")
    run("greet", "Ann", "Bob", "-c", "2", "--shout", "--colour", "red")
    run("--verbose", "sum", "1", "2.5")
    run("greet")
    run("greet", "x", "-c", "9")
    run("greet", "x", "--colour", "blue")
    run("sum", "a", "b")
    run("nothing")
    run("greet", "x", "--sout")
