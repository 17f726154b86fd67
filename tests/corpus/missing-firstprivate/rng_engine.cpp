// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <cstdint>
#include <vector>

class XorShift {
public:
  explicit XorShift(std::uint64_t seed) : s_(seed) {}
  std::uint64_t next()
  {
    s_ ^= s_ << 13;
//  ^^ missing-firstprivate or missing-private or thread-unsafe-call rng|s_|rng.s_|this->s_ write/read
    s_ ^= s_ >> 7;
//  ^^ or: missing-firstprivate or missing-private or thread-unsafe-call rng|s_|rng.s_|this->s_ write/read
    s_ ^= s_ << 17;
//  ^^ or: missing-firstprivate or missing-private or thread-unsafe-call rng|s_|rng.s_|this->s_ write/read
    return s_;
//         ^^ maybe: missing-firstprivate or missing-private or thread-unsafe-call rng|s_|rng.s_|this->s_ read
  }

private:
  std::uint64_t s_;
};

int main()
{
  std::vector<double> sample(256);
  XorShift rng(42);
#pragma omp parallel for
  for (int i = 0; i < 256; ++i) {
    sample[i] = double(rng.next() >> 11) * 0x1.0p-53;
//                     ^^^^^^^^^^ or: missing-firstprivate or missing-private or thread-unsafe-call rng|s_|rng.s_|this->s_ write/read
  }
  std::printf("%d\n", sample[5] < 1.0);
}
