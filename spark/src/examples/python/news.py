"""Reads an archive with PySpark, asks it, and writes its articles to a new folder.

It needs Python 3, Java 17 or later, PySpark 3.5 or later, and the jars of qirtas-spark and qirtas-core:

    python3 news.py --jars qirtas-spark-0.1.0.jar,qirtas-core-0.1.0.jar news.qrt folder

With PySpark 3.5 writing needs a newer zstd-jni, which goes before that of Spark:

    PYSPARK_SUBMIT_ARGS='--driver-class-path zstd-jni-1.5.7-28.jar pyspark-shell' python3 news.py ...
"""

import argparse
import sys

try:
    from pyspark.sql import SparkSession
except ImportError:
    sys.exit("news.py needs PySpark 3.5 or later, and the jars of qirtas-spark and qirtas-core; see its first lines")


def main():
    parser = argparse.ArgumentParser(description="Reads an archive with PySpark, and writes its articles again.")
    parser.add_argument("--jars", default="", help="the jars of qirtas-spark and qirtas-core, with a comma between them")
    parser.add_argument("archive", help="an archive, a folder, or a pattern")
    parser.add_argument("folder", help="the folder to write to, which must not exist")
    arguments = parser.parse_args()
    spark = SparkSession.builder.master("local[2]").config("spark.jars", arguments.jars).getOrCreate()
    news = spark.read.format("qirtas").load(arguments.archive)
    news.groupBy("source").count().orderBy("source").show()
    news.where("published >= '2025-01-01'").select("title", "published").show()
    news.select("*", "_file", "_ordinal").createOrReplaceTempView("news")
    spark.sql("select _ordinal, title from news where body like '% water %' order by _ordinal").show()
    news.write.format("qirtas").mode("append").option("profile", "fast").save(arguments.folder)
    # Maps cannot be compared.
    before = news.drop("attributes")
    after = spark.read.format("qirtas").load(arguments.folder).drop("attributes")
    different = before.exceptAll(after).count() + after.exceptAll(before).count()
    spark.stop()
    if different:
        sys.exit(f"{different} rows differ")
    print("the written articles are the same")


if __name__ == "__main__":
    main()
