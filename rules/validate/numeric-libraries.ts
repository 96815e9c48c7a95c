// The environment in which numeric libraries give the same last digit on every machine.

/**
 * numpy and its BLAS compute another last digit where the processor has wider instructions: a golden is made with the
 * instructions that x86-64 machines share, so that it does not depend on the one it was recorded on. Names that a numpy
 * does not know are ignored by it.
 */
export const numericLibraries = {
  NPY_DISABLE_CPU_FEATURES:
    'X86_V3 X86_V4 AVX512_ICL AVX512_SPR AVX2 FMA3 AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL',
  OPENBLAS_CORETYPE: 'Sandybridge',
  OPENBLAS_NUM_THREADS: '1',
} as const;
