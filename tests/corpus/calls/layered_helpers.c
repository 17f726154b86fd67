// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

typedef struct {
  long flops;
  double scale;
} context;

static void account(context *ctx, long n) { ctx->flops += n; }
//                                          ^^^^^^^^^^ unprotected-shared-update or missing-reduction ctx->flops|flops|ctx|c write/read

static double kernel(context *ctx, double x)
{
  account(ctx, 3);
  return x * x * ctx->scale + 1.0;
}

static void process(context *ctx, const double *in, double *out, int n)
{
#pragma omp parallel for
  for (int i = 0; i < n; i++) {
    out[i] = kernel(ctx, in[i]);
//           ^^^^^^^^^^^^^^^^^^ or: unprotected-shared-update or missing-reduction ctx->flops|flops|ctx|c write/read
  }
}

int main(void)
{
  double in[160], out[160];
  context c = {0, 0.5};
  for (int i = 0; i < 160; i++)
    in[i] = i;
  process(&c, in, out, 160);
  printf("%g %ld\n", out[3], c.flops);
  return 0;
}
