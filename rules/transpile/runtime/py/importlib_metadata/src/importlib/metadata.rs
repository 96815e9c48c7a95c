// Written by batuta from python/importlib/metadata.py, e7a03aa379d07840.
use batuta_rt::prelude::*;

module_globals! {
    "importlib.metadata", init, super;
    __ALL_: "__all__", PACKAGE_NOT_FOUND_ERROR: "PackageNotFoundError", DISTRIBUTION: "distribution",
    DISTRIBUTIONS: "distributions", METADATA: "metadata", VERSION: "version", FILES: "files", REQUIRES: "requires",
    PACKAGES_DISTRIBUTIONS: "packages_distributions", ENTRY_POINTS: "EntryPoints", ENTRY_POINTS2: "entry_points",
}

fields! {
    ARGS: "args", NAME: "name",
}

/// The package was not found.
pub struct PackageNotFoundError;

impl PackageNotFoundError {
    pub fn __str__(self_: &Value) -> R<Str> {
        call_guard!("__str__");
        Ok(f!("No package metadata was found for {}", self_.get(&at::NAME)?))
    }

    pub fn name(self_: &Value) -> R {
        let [name] = op::unpack::<1>(&self_.get(&at::ARGS)?)?;
        Ok(name)
    }
}

pub fn distribution(distribution_name: &Value) -> R {
    if !distribution_name.truthy()? {
        return Err(emitted::raised("ValueError", args![s!("A distribution name is required.")]));
    }
    exc::throw(PACKAGE_NOT_FOUND_ERROR.get()?.call(args![distribution_name])?)
}

pub fn distributions(kwargs: &Value) -> R {
    builtins::iter(args![tuple![]])
}

pub fn metadata(distribution_name: &Value) -> R {
    distribution(distribution_name)
}

pub fn version(distribution_name: &Value) -> R {
    distribution(distribution_name)
}

pub fn files(distribution_name: &Value) -> R {
    distribution(distribution_name)
}

pub fn requires(distribution_name: &Value) -> R {
    distribution(distribution_name)
}

pub fn packages_distributions() -> R {
    Ok(Value::Dict(Dict::new()))
}

/// No entry points: what is installed around the program is not its own.
pub struct EntryPoints;

impl EntryPoints {
    pub fn select(self_: &Value, params: &Value) -> R {
        Ok(self_.clone())
    }

    pub fn names(self_: &Value) -> R {
        call_guard!("names");
        builtins::set(Args::none())
    }

    pub fn groups(self_: &Value) -> R {
        call_guard!("groups");
        builtins::set(Args::none())
    }
}

pub fn entry_points(params: &Value) -> R {
    ENTRY_POINTS.get()?.call(())
}

fn init() -> R<()> {
    __ALL_.set(list![
        s!("PackageNotFoundError"),
        s!("distribution"),
        s!("distributions"),
        s!("entry_points"),
        s!("files"),
        s!("metadata"),
        s!("packages_distributions"),
        s!("requires"),
        s!("version")
    ]);
    PACKAGE_NOT_FOUND_ERROR.define({
        let ns = Dict::new();
        ns.doc("The package was not found.");
        ns.method("PackageNotFoundError.__str__(self)", [], PackageNotFoundError::__str__);
        let decorator = builtins::get("property");
        ns.set_str(
            "name",
            decorator.call(args![function("PackageNotFoundError.name(self)", [], PackageNotFoundError::name)])?,
        );
        build_class(
            "PackageNotFoundError",
            "importlib.metadata",
            "PackageNotFoundError",
            vec![builtins::get("ModuleNotFoundError")],
            ns,
            Vec::new(),
        )?
    });
    DISTRIBUTION.set(function("distribution(distribution_name)", [], distribution));
    DISTRIBUTIONS.set(function("distributions(**kwargs)", [], distributions));
    METADATA.set(function("metadata(distribution_name)", [], metadata));
    VERSION.set(function("version(distribution_name)", [], version));
    FILES.set(function("files(distribution_name)", [], files));
    REQUIRES.set(function("requires(distribution_name)", [], requires));
    PACKAGES_DISTRIBUTIONS.set(function("packages_distributions()", [], packages_distributions));
    ENTRY_POINTS.define({
        let ns2 = Dict::new();
        ns2.doc("No entry points: what is installed around the program is not its own.");
        ns2.method("EntryPoints.select(self, **params)", [], EntryPoints::select);
        let decorator2 = builtins::get("property");
        ns2.set_str("names", decorator2.call(args![function("EntryPoints.names(self)", [], EntryPoints::names)])?);
        let decorator3 = builtins::get("property");
        ns2.set_str("groups", decorator3.call(args![function("EntryPoints.groups(self)", [], EntryPoints::groups)])?);
        build_class("EntryPoints", "importlib.metadata", "EntryPoints", vec![builtins::get("tuple")], ns2, Vec::new())?
    });
    ENTRY_POINTS2.set(function("entry_points(**params)", [], entry_points));
    Ok(())
}
