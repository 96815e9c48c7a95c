# A migrated program is one binary: it was installed by nobody, and so nothing is known of the packages around it.
__all__ = ['PackageNotFoundError', 'distribution', 'distributions', 'entry_points', 'files', 'metadata',
           'packages_distributions', 'requires', 'version']


class PackageNotFoundError(ModuleNotFoundError):
    """The package was not found."""

    def __str__(self):
        return f"No package metadata was found for {self.name}"

    @property
    def name(self):
        (name,) = self.args
        return name


def distribution(distribution_name):
    if not distribution_name:
        raise ValueError("A distribution name is required.")
    raise PackageNotFoundError(distribution_name)


def distributions(**kwargs):
    return iter(())


def metadata(distribution_name):
    return distribution(distribution_name)


def version(distribution_name):
    return distribution(distribution_name)


def files(distribution_name):
    return distribution(distribution_name)


def requires(distribution_name):
    return distribution(distribution_name)


def packages_distributions():
    return {}


class EntryPoints(tuple):
    """No entry points: what is installed around the program is not its own."""

    def select(self, **params):
        return self

    @property
    def names(self):
        return set()

    @property
    def groups(self):
        return set()


def entry_points(**params):
    return EntryPoints()
