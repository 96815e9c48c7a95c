pub fn module() -> batuta_rt::prelude::Module {
    batuta_rt::prelude::Module::new("math")
}
