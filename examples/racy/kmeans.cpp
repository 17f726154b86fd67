// Lloyd's k-means clustering of points in the plane. The threads share the summary of an iteration (cluster sums,
// inertia, the worst-placed point): each reports outliers as it meets them, and adds the rest once.
// Prints the iterations, the inertia and the worst-placed point.
//
// c++ -fopenmp -O2 kmeans.cpp

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <vector>

namespace {

constexpr int kPoints = 20000;
constexpr int kClusters = 8;
constexpr int kMaxIterations = 12;
constexpr double kOutlierDistance2 = 2.5;

struct Point {
    double x = 0.0;
    double y = 0.0;
};

struct Cluster {
    Point centre;
    Point sum;
    long count = 0;
};

// What one pass over the points finds out. `worst` is the largest squared distance of a point to its centre.
struct Summary {
    double inertia = 0.0;
    double worst = 0.0;
    int worst_point = -1;
    long outliers = 0;
};

double distance2(const Point& a, const Point& b) {
    const double dx = a.x - b.x;
    const double dy = a.y - b.y;
    return dx * dx + dy * dy;
}

std::vector<Point> make_points(int count) {
    std::vector<Point> points(count);
    std::uint32_t state = 12345;
    auto uniform = [&state] {
        state = state * 1664525u + 1013904223u;
        return (state >> 8) / 16777216.0;
    };
    for (int i = 0; i < count; ++i) {
        const double angle = 6.283185307179586 * (i % kClusters) / kClusters;
        const double radius = uniform() + uniform();
        const double turn = 6.283185307179586 * uniform();
        points[i].x = 4.0 * std::cos(angle) + radius * std::cos(turn);
        points[i].y = 4.0 * std::sin(angle) + radius * std::sin(turn);
    }
    return points;
}

int nearest(const std::vector<Cluster>& clusters, const Point& point) {
    int best = 0;
    for (int c = 1; c < static_cast<int>(clusters.size()); ++c)
        if (distance2(clusters[c].centre, point) < distance2(clusters[best].centre, point))
            best = c;
    return best;
}

void record_outlier(Summary& summary, int point, double d2) {
    #pragma omp critical(outliers)
    {
        ++summary.outliers;
        summary.inertia += d2;
        if (d2 > summary.worst || (d2 == summary.worst && point < summary.worst_point)) {
            summary.worst = d2;
            summary.worst_point = point;
        }
    }
}

void merge(Summary& summary, std::vector<Cluster>& clusters, const Summary& partial,
           const std::vector<Cluster>& local) {
    #pragma omp critical(summary_update)
    {
        summary.inertia += partial.inertia;
        if (partial.worst > summary.worst) {
            summary.worst = partial.worst;
            summary.worst_point = partial.worst_point;
        }
        for (std::size_t c = 0; c < clusters.size(); ++c) {
            clusters[c].sum.x += local[c].sum.x;
            clusters[c].sum.y += local[c].sum.y;
            clusters[c].count += local[c].count;
        }
    }
}

// Assigns every point to its nearest centre, and gathers the sums from which the centres are moved.
Summary assign(const std::vector<Point>& points, std::vector<Cluster>& clusters, std::vector<int>& label) {
    Summary summary;
    const int count = static_cast<int>(points.size());

    #pragma omp parallel
    {
        std::vector<Cluster> local(clusters.size());
        Summary partial;

        #pragma omp for schedule(static) nowait
        for (int i = 0; i < count; ++i) {
            const int c = nearest(clusters, points[i]);
            const double d2 = distance2(clusters[c].centre, points[i]);
            label[i] = c;
            local[c].sum.x += points[i].x;
            local[c].sum.y += points[i].y;
            ++local[c].count;
            if (d2 > kOutlierDistance2) {
                record_outlier(summary, i, d2);
                continue;
            }
            partial.inertia += d2;
            if (d2 > partial.worst) {
                partial.worst = d2;
                partial.worst_point = i;
            }
        }
        merge(summary, clusters, partial, local);
    }
    return summary;
}

// Moves the centres to the mean of their points; returns how far the fastest one went (squared).
double move_centres(std::vector<Cluster>& clusters) {
    double fastest = 0.0;
    for (Cluster& cluster : clusters) {
        if (cluster.count > 0) {
            const Point mean{cluster.sum.x / cluster.count, cluster.sum.y / cluster.count};
            fastest = std::fmax(fastest, distance2(mean, cluster.centre));
            cluster.centre = mean;
        }
        cluster.sum = Point{};
        cluster.count = 0;
    }
    return fastest;
}

}  // namespace

int main() {
    const std::vector<Point> points = make_points(kPoints);
    std::vector<Cluster> clusters(kClusters);
    std::vector<int> label(points.size());
    for (int c = 0; c < kClusters; ++c)
        clusters[c].centre = points[c];

    Summary summary;
    int iterations = 0;
    do {
        summary = assign(points, clusters, label);
        ++iterations;
    } while (move_centres(clusters) > 1e-10 && iterations < kMaxIterations);

    std::printf("kmeans: iterations=%d outliers=%ld worst=%d checksum=%.6f\n", iterations, summary.outliers,
                summary.worst_point, summary.inertia);
    return 0;
}
