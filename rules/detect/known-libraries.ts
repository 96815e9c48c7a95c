// Third-party libraries that people ask about: what they are for, and whether batuta maps them to Rust.

export interface KnownLibrary {
  /** First part of the import. */
  readonly name: string;
  /** Its name in a dependency list, where it differs. */
  readonly distribution?: string;
  readonly field:
    'numeric' | 'machine learning' | 'data' | 'web' | 'http' | 'command line' | 'database' | 'test' | 'format';
  /** Numeric libraries that DOMAIN names for mapping; the others are reported only. */
  readonly recognised: boolean;
}

const library = (
  field: KnownLibrary['field'],
  name: string,
  distribution?: string,
  recognised = field !== 'machine learning',
): KnownLibrary => ({ name, field, recognised, ...(distribution === undefined ? {} : { distribution }) });

export const knownLibraries: ReadonlyMap<string, KnownLibrary> = new Map(
  [
    library('numeric', 'numpy'),
    library('numeric', 'scipy'),
    library('numeric', 'numba'),
    library('numeric', 'sympy'),
    library('numeric', 'statsmodels'),
    library('machine learning', 'sklearn', 'scikit-learn', true),
    library('machine learning', 'torch', undefined, true),
    library('machine learning', 'torchvision'),
    library('machine learning', 'tensorflow'),
    library('machine learning', 'keras'),
    library('machine learning', 'jax'),
    library('machine learning', 'xgboost'),
    library('machine learning', 'lightgbm'),
    library('machine learning', 'transformers'),
    library('machine learning', 'onnxruntime'),
    library('data', 'pandas'),
    library('data', 'polars'),
    library('data', 'pyarrow'),
    library('data', 'matplotlib'),
    library('data', 'seaborn'),
    library('data', 'PIL', 'pillow'),
    library('data', 'cv2', 'opencv-python'),
    library('web', 'flask'),
    library('web', 'django'),
    library('web', 'fastapi'),
    library('web', 'starlette'),
    library('web', 'tornado'),
    library('http', 'requests'),
    library('http', 'httpx'),
    library('http', 'aiohttp'),
    library('http', 'urllib3'),
    library('http', 'bs4', 'beautifulsoup4'),
    library('command line', 'click'),
    library('command line', 'typer'),
    library('command line', 'rich'),
    library('command line', 'tqdm'),
    library('command line', 'colorama'),
    library('database', 'sqlalchemy'),
    library('database', 'psycopg2'),
    library('database', 'redis'),
    library('format', 'yaml', 'pyyaml'),
    library('format', 'pydantic'),
    library('format', 'attr', 'attrs'),
    library('format', 'jinja2'),
    library('format', 'lxml'),
    library('format', 'dateutil', 'python-dateutil'),
    library('test', 'pytest'),
    library('test', 'hypothesis'),
  ].map((one) => [one.name, one]),
);
