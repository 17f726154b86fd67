// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <cstdint>
#include <vector>

class XorShift {
public:
  explicit XorShift(std::uint64_t seed) : s_(seed) {}
  std::uint64_t next()
  {
    s_ ^= s_ << 13;
    s_ ^= s_ >> 7;
    s_ ^= s_ << 17;
    return s_;
  }

private:
  std::uint64_t s_;
};

int main()
{
  std::vector<double> sample(256);
#pragma omp parallel for
  for (int i = 0; i < 256; ++i) {
    XorShift rng(42 + 977 * i);
    sample[i] = double(rng.next() >> 11) * 0x1.0p-53;
  }
  std::printf("%d\n", sample[5] < 1.0);
}
