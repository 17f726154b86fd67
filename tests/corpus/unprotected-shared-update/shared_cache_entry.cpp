// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <array>
#include <cstdio>
#include <mutex>

struct Shard {
  int key = -1;
  long hits = 0;
};

class Cache {
public:
  void touch(int key)
  {
    Shard &s = shards_[static_cast<unsigned>(key) % shards_.size()];
    if (s.key != key)
//      ^^^^^ maybe: unprotected-shared-update or container-mutation or indirect-index or loop-carried-dependence hits|c.hits|cache|c read
      s.key = key;
//    ^^^^^ or: unprotected-shared-update or container-mutation or indirect-index or loop-carried-dependence hits|c.hits|cache|c write/write
    s.hits++;
//  ^^^^^^ unprotected-shared-update or container-mutation or indirect-index or loop-carried-dependence hits|c.hits|cache|c write/read
  }
  long hits() const
  {
    long n = 0;
    for (const auto &s : shards_)
      n += s.hits;
    return n;
  }

private:
  std::array<Shard, 4> shards_;
};

int main()
{
  Cache c;
#pragma omp parallel for schedule(static, 1)
  for (int i = 0; i < 200; ++i)
    c.touch(i % 12);
//  ^^^^^^^^^^^^^^^ or: unprotected-shared-update or container-mutation or indirect-index or loop-carried-dependence hits|c.hits|cache|c write/read
  std::printf("%ld\n", c.hits());
}
