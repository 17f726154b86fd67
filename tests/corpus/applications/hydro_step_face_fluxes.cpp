// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <array>
#include <cmath>
#include <cstdio>
#include <vector>

namespace hydro {

enum Var { Rho, Mom, Ene, NVars };
using State = std::array<double, NVars>;

constexpr double gamma_gas = 1.4;

inline double pressure(const State &s)
{
  return (gamma_gas - 1) * (s[Ene] - 0.5 * s[Mom] * s[Mom] / s[Rho]);
}

inline State flux(const State &s)
{
  const double u = s[Mom] / s[Rho], p = pressure(s);
  return {s[Mom], s[Mom] * u + p, (s[Ene] + p) * u};
}

class Solver {
public:
  explicit Solver(int cells) : u_(cells + 2), f_(cells + 1)
  {
    for (int i = 0; i < cells + 2; ++i)
      u_[i] = i < cells / 2 ? State{1.0, 0.0, 2.5} : State{0.125, 0.0, 0.25};
  }

  double max_speed() const
  {
    double top = 0;
    const int n = static_cast<int>(u_.size());
#pragma omp parallel for reduction(max : top)
    for (int i = 0; i < n; ++i) {
      const double c = std::sqrt(gamma_gas * pressure(u_[i]) / u_[i][Rho]);
      const double s = std::fabs(u_[i][Mom] / u_[i][Rho]) + c;
      if (s > top)
        top = s;
    }
    return top;
  }

  void step(double dt_dx, double speed)
  {
    const int n = static_cast<int>(f_.size());
#pragma omp parallel
    {
#pragma omp for
      for (int i = 0; i < n; ++i)
        f_[i] = face(u_[i], u_[i + 1], speed);
#pragma omp for
      for (int i = 1; i < n; ++i)
        for (int v = 0; v < NVars; ++v)
          u_[i][v] -= dt_dx * (f_[i][v] - f_[i - 1][v]);
    }
  }

  double mass() const
  {
    double m = 0;
    for (const State &s : u_)
      m += s[Rho];
    return m;
  }

private:
  static State face(const State &l, const State &r, double speed)
  {
    const State fl = flux(l), fr = flux(r);
    State out;
    for (int v = 0; v < NVars; ++v)
      out[v] = 0.5 * (fl[v] + fr[v]) - 0.5 * speed * (r[v] - l[v]);
    return out;
  }

  std::vector<State> u_, f_;
};

} // namespace hydro

int main()
{
  hydro::Solver s(400);
  for (int k = 0; k < 5; ++k) {
    const double a = s.max_speed();
    s.step(0.4 / a, a);
  }
  std::printf("%g\n", s.mass());
  return 0;
}
