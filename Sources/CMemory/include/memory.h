#ifndef CHAPBUT_MEMORY_H
#define CHAPBUT_MEMORY_H

// How jemalloc is to give out memory, read by it when the process starts; the environment's MALLOC_CONF has the last word.
extern const char *malloc_conf;

#endif
