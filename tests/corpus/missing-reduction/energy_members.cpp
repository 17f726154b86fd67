// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

struct Energy {
  double kinetic = 0.0;
  double potential = 0.0;
};

struct Body {
  double mass, speed, height;
};

int main() {
  std::vector<Body> bodies(150);
  for (int i = 0; i < 150; ++i) bodies[i] = {1.0 + i % 3, 0.1 * i, 2.0 * (i % 7)};
  Energy total;
#pragma omp parallel for
  for (int i = 0; i < 150; ++i) {
    const Body &b = bodies[i];
    total.kinetic += 0.5 * b.mass * b.speed * b.speed;
//  ^^^^^^^^^^^^^ missing-reduction or unprotected-shared-update total.kinetic write/read
    total.potential += 9.81 * b.mass * b.height;
//  ^^^^^^^^^^^^^^^ missing-reduction or unprotected-shared-update total.potential write/read
  }
  std::printf("%f %f\n", total.kinetic, total.potential);
}
