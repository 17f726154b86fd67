"""What functions outside the buffer do to memory: C and C++ standard libraries, the OpenMP runtime.

Source: ISO C17 chapter 7 (7.1.4 and the notes "may introduce a data race"), ISO C++20 [res.on.data.races],
[container.requirements.dataraces], POSIX.1-2017 2.9.1 (functions that need not be thread-safe), OpenMP 5.2 chapter 18.
"""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: The mathematics of C (C17 7.3, 7.12): each name also with the suffixes of float and long double.
_MATHEMATICS = _words(
    """
    acos acosh asin asinh atan atan2 atanh cabs cacos carg casin catan cbrt ccos ceil cexp cimag clog conj copysign cos
    cosh cpow cproj creal csin csqrt ctan erf erfc exp exp2 expm1 fabs fdim floor fma fmax fmin fmod hypot ilogb ldexp
    lgamma llrint llround log log10 log1p log2 logb lrint lround nearbyint nextafter pow remainder rint round scalbn sin
    sinh sqrt tan tanh tgamma trunc
    """
)

#: No effect on any memory of the program.
PURE = _words(
    """
    abs labs llabs isnan isinf isfinite isnormal signbit min max clamp minmax isalpha isdigit isspace isupper islower
    isalnum ispunct isprint toupper tolower move forward
    make_pair make_tuple get tie sizeof exit abort _Exit assert clock time getpid gettimeofday clock_gettime
    omp_get_wtime omp_get_wtick usleep sleep nanosleep sched_yield move_if_noexcept static_assert __builtin_expect
    __builtin_prefetch __builtin_unreachable __builtin_trap __builtin_popcount __builtin_popcountl __builtin_popcountll
    __builtin_clz __builtin_clzl __builtin_clzll __builtin_ctz __builtin_ctzl __builtin_ctzll popcount countl_zero
    countr_zero omp_get_level omp_get_team_size omp_get_ancestor_thread_num
    omp_in_parallel omp_in_final omp_get_dynamic omp_get_nested omp_set_dynamic
    omp_set_schedule omp_get_cancellation omp_is_initial_device
    omp_get_num_devices omp_get_default_device omp_get_thread_limit omp_get_initial_device
    omp_get_place_num omp_get_num_places isless isgreater strtol_ exit quick_exit
    numeric_limits this_thread::sleep_for sleep_for yield get_id to_string stoi stod perror printf puts putchar
    __sync_synchronize atomic_thread_fence omp_destroy_lock omp_init_lock omp_init_nest_lock omp_destroy_nest_lock
    fopen fclose fseek ftell feof
    """
) | {name + suffix for name in _MATHEMATICS for suffix in ("", "f", "l")}

#: Read what their pointer arguments lead to, and write nothing of the program's.
READS = _words(
    """
    strlen strcmp strncmp strchr strrchr strstr memcmp memchr atoi atof atol strtol strtod strtoul fprintf vprintf
    fputs fwrite fflush accumulate reduce inner_product count count_if find find_if any_of all_of none_of equal
    lower_bound upper_bound binary_search max_element min_element minmax_element distance is_sorted transform_reduce
    adjacent_find find_if_not find_first_of includes is_permutation lexicographical_compare mismatch partition_point
    """
)

#: Write what the first pointer argument leads to, and read what the others lead to.
WRITES_FIRST = _words(
    """
    memcpy memmove memset strcpy strncpy strcat strncat sprintf snprintf vsprintf vsnprintf fgets fread fill fill_n
    iota generate rand_r erand48 nrand48 qsort sort stable_sort partial_sort nth_element reverse rotate unique
    shuffle random_shuffle for_each replace strtok_r partition stable_partition inplace_merge remove
    next_permutation prev_permutation remove_if replace_if sort_heap make_heap push_heap pop_heap
    """
)

#: Of those, the ones that only move elements to other places in their range.
PERMUTES = _words(
    """
    qsort sort stable_sort partial_sort nth_element reverse rotate shuffle random_shuffle partition stable_partition
    next_permutation prev_permutation inplace_merge sort_heap make_heap push_heap pop_heap
    """
)

#: Of those that read, the ones whose first two arguments are the ends of the range that they read.
READ_RANGES = READS & _words(
    """
    accumulate reduce inner_product count count_if find find_if find_if_not find_first_of any_of all_of none_of equal
    lower_bound upper_bound binary_search max_element min_element minmax_element is_sorted transform_reduce
    adjacent_find includes is_permutation lexicographical_compare mismatch partition_point
    """
)

#: Write an element for each that they read from the range of the first two arguments; to which argument they write.
COPIES = {
    name: position
    for position, names in (
        (2, "copy copy_if reverse_copy remove_copy remove_copy_if unique_copy uninitialized_copy"),
        (2, "partial_sum adjacent_difference inclusive_scan exclusive_scan transform"),
        (4, "merge set_union set_intersection set_difference set_symmetric_difference"),
    )
    for name in names.split()
}

#: Write one object through each pointer argument (C17 7.12.6.4, 7.12.10.3, 7.12.6.12; POSIX; GNU).
RESULTS = _words(
    """
    frexp frexpf frexpl modf modff modfl remquo remquof remquol sincos sincosf sincosl lgamma_r lgammaf_r
    posix_memalign
    """
)

#: Vector intrinsics of x86, Arm, RISC-V and LoongArch whose first argument is the address of what they store.
STORES = re.compile(
    r"_mm(?:256|512)?_(?:mask_)?(?:stream|storeu?[lrh1]?|compressstoreu|maskstore)_\w+"
    r"|vst[1-4]q?_(?:lane_)?[a-z]+\d+(?:_x[2-4])?|svst[1-4]_\w+|__riscv_vss?e\d+_v_\w+"
)

#: Write through every pointer or reference argument.
WRITES_ALL = _words("swap iter_swap scanf fscanf sscanf getline exchange")

#: Take arguments by reference and change them.
BY_REFERENCE = WRITES_ALL | _words("exchange")

#: Share hidden state between threads (C17 7.22.2.1, 7.24.5.8, 7.27.3; POSIX 2.9.1).
UNSAFE = _words(
    """
    rand srand strtok asctime ctime gmtime localtime setlocale strerror tmpnam drand48 lrand48 mrand48 srand48
    getenv_ setenv putenv unsetenv gethostbyname getpwnam getpwuid readdir basename dirname ttyname crypt ecvt fcvt
    hcreate hsearch inet_ntoa lgamma_ l64a nl_langinfo ptsname wcstombs_
    """
)

#: Of those, the ones that the usual C libraries protect by a lock of their own: no race is seen, only nondeterminism.
LOCKED_IN_PRACTICE = _words("rand srand drand48 lrand48 mrand48 srand48 strerror readdir")

ALLOCATES = _words(
    "malloc calloc realloc aligned_alloc memalign valloc strdup make_unique make_shared omp_alloc"
)
FREES = _words("free omp_free")

#: Do and return the same in every thread that calls them with the same arguments.
SAME_IN_ALL_THREADS = (
    (PURE - _words("clock time clock_gettime get_id omp_get_ancestor_thread_num omp_get_place_num"))
    | ALLOCATES
    | FREES
    | _words("swap iter_swap memcpy memmove memset fill fill_n")
)

CONTAINERS = _words(
    """
    vector array deque list forward_list map multimap set multiset unordered_map unordered_set unordered_multimap
    unordered_multiset string basic_string wstring stack queue priority_queue valarray span string_view bitset
    """
)

#: Containers that refer to elements of others: a copy leads to the same ones.
VIEWS = _words("span string_view")

#: Containers whose ``operator[]`` may insert.
INSERTING = _words("map unordered_map")

#: Container members that read only the container's own state or elements.
CONTAINER_READS = _words(
    """
    size length empty capacity begin end cbegin cend rbegin rend data c_str at front back find count contains top
    substr compare load test max_size lower_bound upper_bound equal_range first second is_lock_free get value
    has_value bucket_count
    """
)

#: Free functions that ask a container for its state or its ends ([iterator.range]); no element is touched.
TELLS_STATE = _words("size ssize empty begin end cbegin cend data")

#: Container members that lead to elements without touching them.
CONTAINER_POINTERS = _words("begin cbegin data c_str")

CONTAINER_CHANGES = _words(
    """
    push_back emplace_back pop_back push_front emplace_front pop_front insert emplace erase clear resize reserve
    assign push pop append swap shrink_to_fit try_emplace insert_or_assign merge splice sort reverse unique remove
    extract replace fill
    """
)

ATOMIC_READS = _words("load is_lock_free")
ATOMIC_WRITES = _words("store")

LOCK_GUARDS = _words("lock_guard unique_lock scoped_lock shared_lock")
MUTEXES = _words("mutex recursive_mutex timed_mutex shared_mutex recursive_timed_mutex shared_timed_mutex")

READER_LOCK = _words("pthread_rwlock_rdlock")
SET_LOCK = READER_LOCK | _words(
    """
    omp_set_lock omp_set_nest_lock omp_set_lock_with_hint pthread_mutex_lock pthread_spin_lock pthread_rwlock_wrlock
    mtx_lock
    """
)
UNSET_LOCK = _words(
    """
    omp_unset_lock omp_unset_nest_lock pthread_mutex_unlock pthread_spin_unlock pthread_rwlock_unlock mtx_unlock
    """
)
#: Attempts that return something other than zero when the lock was taken; the others return zero then.
TEST_LOCK_TRUE = _words("omp_test_lock omp_test_nest_lock")
TEST_LOCK = TEST_LOCK_TRUE | _words(
    "pthread_mutex_trylock pthread_spin_trylock pthread_rwlock_trywrlock mtx_trylock"
)


RANDOM_ENGINES = _words(
    """
    mt19937 mt19937_64 minstd_rand minstd_rand0 ranlux24 ranlux48 ranlux24_base ranlux48_base knuth_b
    default_random_engine random_device linear_congruential_engine mersenne_twister_engine
    """
)


def is_known(name: str) -> bool:
    """Whether the tables say what a function does."""
    known = (PURE, READS, COPIES, RESULTS, WRITES_FIRST, WRITES_ALL, UNSAFE, ALLOCATES, FREES, TELLS_STATE)
    return name == "copy_n" or any(name in names for names in known) or STORES.fullmatch(name) is not None
