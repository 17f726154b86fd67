// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

struct Particle {
  double x, y, z;
};

int main()
{
  std::vector<Particle> p(60);
  for (std::size_t i = 0; i < p.size(); ++i)
    p[i] = {0.1 * i, 0.2 * i, 0.3 * i};
  double energy = 0, virial = 0;
  const int n = int(p.size());
#pragma omp parallel for reduction(+ : energy, virial)
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) {
      const double dx = p[i].x - p[j].x, dy = p[i].y - p[j].y, dz = p[i].z - p[j].z;
      const double r2 = dx * dx + dy * dy + dz * dz;
      const double inv6 = 1.0 / (r2 * r2 * r2);
      energy += 4.0 * inv6 * (inv6 - 1.0);
      virial -= 24.0 * inv6 * (2.0 * inv6 - 1.0);
    }
  }
  std::printf("%g %g\n", energy, virial);
}
