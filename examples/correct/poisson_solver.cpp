// Poisson's equation on the unit square with a class that owns its grids: damped Jacobi sweeps until the largest
// correction is below a tolerance. Sources and boundary values come in as callables; row loops are written once,
// as a member template that takes the body as a lambda. Prints the sweeps, the error and a checksum.
//
// c++ -fopenmp -O2 poisson_solver.cpp

#include <cmath>
#include <cstddef>
#include <cstdio>
#include <vector>

class Grid {
public:
    explicit Grid(int n) : n_(n), values_(static_cast<std::size_t>(n) * n, 0.0) {}

    double& operator()(int i, int j) { return values_[static_cast<std::size_t>(i) * n_ + j]; }
    double operator()(int i, int j) const { return values_[static_cast<std::size_t>(i) * n_ + j]; }

    int size() const { return n_; }
    double spacing() const { return 1.0 / (n_ - 1); }
    void swap(Grid& other) { values_.swap(other.values_); }

private:
    int n_;
    std::vector<double> values_;
};

class PoissonSolver {
public:
    PoissonSolver(int n, double damping) : damping_(damping), solution_(n), next_(n), source_(n) {}

    template <typename Function>
    void set_source(Function f) {
        const double h = source_.spacing();
        for_each_row(0, source_.size(), [&](int i) {
            for (int j = 0; j < source_.size(); ++j)
                source_(i, j) = f(i * h, j * h);
        });
    }

    template <typename Function>
    void set_boundary(Function g) {
        const int last = solution_.size() - 1;
        const double h = solution_.spacing();
        for_each_row(0, last + 1, [&](int k) {
            solution_(0, k) = next_(0, k) = g(0.0, k * h);
            solution_(last, k) = next_(last, k) = g(1.0, k * h);
        });
        for_each_row(1, last, [&](int k) {
            solution_(k, 0) = next_(k, 0) = g(k * h, 0.0);
            solution_(k, last) = next_(k, last) = g(k * h, 1.0);
        });
    }

    // Sweeps until the largest correction is at most `tolerance`; returns the number of sweeps.
    int solve(double tolerance, int max_sweeps) {
        int sweeps = 0;
        while (sweeps < max_sweeps) {
            ++sweeps;
            if (sweep() <= tolerance)
                break;
        }
        return sweeps;
    }

    const Grid& solution() const { return solution_; }

private:
    // One damped Jacobi sweep; returns the largest correction.
    double sweep() {
        const int last = solution_.size() - 1;
        const double h2 = solution_.spacing() * solution_.spacing();
        double largest = 0.0;

        #pragma omp parallel for schedule(static) reduction(max : largest)
        for (int i = 1; i < last; ++i) {
            for (int j = 1; j < last; ++j) {
                const double correction = damping_ * residual(i, j, h2);
                next_(i, j) = solution_(i, j) + correction;
                if (std::fabs(correction) > largest)
                    largest = std::fabs(correction);
            }
        }
        solution_.swap(next_);
        return largest;
    }

    double residual(int i, int j, double h2) const {
        const double sum = solution_(i - 1, j) + solution_(i + 1, j) + solution_(i, j - 1) + solution_(i, j + 1);
        return 0.25 * (sum - h2 * source_(i, j)) - solution_(i, j);
    }

    template <typename Body>
    static void for_each_row(int begin, int end, Body body) {
        #pragma omp parallel for schedule(static)
        for (int i = begin; i < end; ++i)
            body(i);
    }

    double damping_;
    Grid solution_;
    Grid next_;
    Grid source_;
};

int main() {
    const auto exact = [](double x, double y) { return x * x + 2.0 * y * y + x * y; };
    PoissonSolver solver(21, 0.9);
    solver.set_source([](double, double) { return 6.0; });
    solver.set_boundary(exact);
    const int sweeps = solver.solve(1e-6, 1200);

    const Grid& u = solver.solution();
    const double h = u.spacing();
    double error = 0.0;
    double checksum = 0.0;
    #pragma omp parallel for reduction(max : error) reduction(+ : checksum)
    for (int i = 0; i < u.size(); ++i) {
        for (int j = 0; j < u.size(); ++j) {
            error = std::fmax(error, std::fabs(u(i, j) - exact(i * h, j * h)));
            checksum += u(i, j);
        }
    }
    std::printf("poisson: sweeps=%d error=%.6f checksum=%.9f\n", sweeps, error, checksum);
    return 0;
}
