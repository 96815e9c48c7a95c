// A runtime of two tiny crates with the real one's names, so that tests of the cargo rules compile in a second.

export const smallRuntime: { readonly [path: string]: string } = {
  'Cargo.toml': `[workspace]
resolver = "2"
members = ["core", "std"]

[workspace.package]
version = "0.1.0"
edition = "2021"

[workspace.dependencies]
batuta_rt = { path = "core" }
`,
  'Cargo.lock': `version = 4

[[package]]
name = "batuta_rt"
version = "0.1.0"

[[package]]
name = "batuta_std"
version = "0.1.0"
dependencies = [
 "batuta_rt",
]
`,
  'core/Cargo.toml': `[package]
name = "batuta_rt"
version.workspace = true
edition.workspace = true

[features]
allocator = []
`,
  'core/src/lib.rs': `pub mod program {
    pub fn set_script(program: &str) {
        print!("{program}: ");
    }
    pub fn run(main: fn() -> Result<(), String>, _modules: &[()]) {
        main().unwrap();
    }
}
pub mod prelude {
    pub use crate::program;
    pub type R<T> = Result<T, String>;
}
`,
  'std/Cargo.toml': `[package]
name = "batuta_std"
version.workspace = true
edition.workspace = true

[dependencies]
batuta_rt.workspace = true
`,
  'std/src/lib.rs': '',
};
