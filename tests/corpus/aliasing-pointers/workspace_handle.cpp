// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

struct Workspace {
  std::vector<double> scratch;
};

static double median3(Workspace &w, double a, double b, double c)
{
  double *s = w.scratch.data();
  s[0] = a < b ? a : b;
//^^^^ aliasing-pointers or missing-private scratch|w.scratch|w|s|space write/write
  s[1] = a < b ? b : a;
//^^^^ or: aliasing-pointers or missing-private scratch|w.scratch|w|s|space write/write
  if (c < s[0])
//        ^^^^ other: aliasing-pointers or missing-private scratch|w.scratch|w|s|space read
    return s[0];
//         ^^^^ other: aliasing-pointers or missing-private scratch|w.scratch|w|s|space read
  return c < s[1] ? c : s[1];
//           ^^^^ other: aliasing-pointers or missing-private scratch|w.scratch|w|s|space read
//                      ^^^^ other: aliasing-pointers or missing-private scratch|w.scratch|w|s|space read
}

int main()
{
  Workspace space;
  space.scratch.resize(2);
  std::vector<double> in(200), out(200);
  for (int i = 0; i < 200; ++i)
    in[i] = (i * 29) % 50;
#pragma omp parallel for shared(space)
  for (int i = 1; i < 199; ++i)
    out[i] = median3(space, in[i - 1], in[i], in[i + 1]);
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ or: aliasing-pointers or missing-private scratch|w.scratch|w|s|space write/read
  std::printf("%g\n", out[100]);
}
