// types
import type { LibraryModule } from './library.ts';

export const typesModule: LibraryModule = {
  name: 'types',
  path: 'batuta_std::types_::module',
  members: {
    FunctionType: { kind: 'class' },
    LambdaType: { kind: 'class' },
    BuiltinFunctionType: { kind: 'class' },
    BuiltinMethodType: { kind: 'class' },
    MethodType: { kind: 'class' },
    MethodDescriptorType: { kind: 'class' },
    GetSetDescriptorType: { kind: 'class' },
    ModuleType: { kind: 'class' },
    GeneratorType: { kind: 'class' },
    CoroutineType: { kind: 'class' },
    AsyncGeneratorType: { kind: 'class' },
    CodeType: { kind: 'class' },
    TracebackType: { kind: 'class' },
    NoneType: { kind: 'class' },
    NotImplementedType: { kind: 'class' },
    EllipsisType: { kind: 'class' },
    GenericAlias: { kind: 'class' },
    UnionType: { kind: 'class' },
    SimpleNamespace: { kind: 'class' },
    MappingProxyType: { kind: 'class' },
    DynamicClassAttribute: { kind: 'class' },
    new_class: { kind: 'function' },
  },
};
