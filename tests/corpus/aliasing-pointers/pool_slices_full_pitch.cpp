// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

struct Slice {
  double *begin;
  std::size_t size;
};

class Pool {
public:
  Pool(std::size_t parts, std::size_t size, std::size_t pitch) : store_(parts * pitch + size), size_(size), pitch_(pitch) {}
  Slice slice(std::size_t part) { return {store_.data() + part * pitch_, size_}; }
  double front() const { return store_[0]; }

private:
  std::vector<double> store_;
  std::size_t size_, pitch_;
};

int main()
{
  Pool pool(100, 32, 32);
#pragma omp parallel for
  for (int p = 0; p < 100; ++p) {
    Slice s = pool.slice(p);
    for (std::size_t k = 0; k < s.size; ++k)
      s.begin[k] = p + k;
  }
  std::printf("%g\n", pool.front());
  return 0;
}
