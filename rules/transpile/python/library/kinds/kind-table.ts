// What calls and attributes of library modules and of instances of library classes give, as data: one table per module.

/**
 * A kind in words: `int`, `str`, `none`, `any`, a library class by its path, a container with its contents
 * (`list[str]`, `dict[str, int]`, `tuple[int, int]`, `tuple[str, ...]`, `iter[re.Match]`), or several joined by ` | `.
 * In a class's table `self` is the class that the method is called on.
 */
export type KindText = string;

/** Kind -> the names that give it, separated by spaces. */
export type ByKind = { readonly [kind: KindText]: string };

export interface ClassKinds {
  readonly base?: string;
  /** What methods give, static and class methods too. */
  readonly gives?: ByKind;
  /** What attributes hold. */
  readonly holds?: ByKind;
  /** What iterating gives. */
  readonly each?: KindText;
  /** What entering it as a context manager gives; nothing is said of classes that are none. */
  readonly entered?: KindText;
  /** What a slice is. */
  readonly part?: KindText;
  /** What an item is. */
  readonly item?: KindText;
}

export interface KindTable {
  /** What functions of modules give, by path; calling a class gives an instance. */
  readonly gives?: ByKind;
  /** What constants of modules hold. */
  readonly holds?: ByKind;
  /** By path: `module.Class`. */
  readonly classes?: { readonly [path: string]: ClassKinds };
}
