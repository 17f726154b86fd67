// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
  double kinetic = 0.0, potential = 0.0;
#pragma omp parallel for reduction(+ : kinetic, potential)
  for (int i = 0; i < 150; ++i) {
    const Body &b = bodies[i];
    kinetic += 0.5 * b.mass * b.speed * b.speed;
    potential += 9.81 * b.mass * b.height;
  }
  Energy total{kinetic, potential};
  std::printf("%f %f\n", total.kinetic, total.potential);
}
