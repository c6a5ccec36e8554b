{% comment %}
Whole trillions near the mean of some totals (count, sum), 0 below a trillion: seen from there, totals that differ little have small
squares, however large they are.
{% endcomment %}
{% capture trillions_of_mean %}ROUND(CAST({{ sum | sql }} AS DOUBLE PRECISION) / {{ count | sql }} / 1000000000000){% endcapture %}
CASE
      WHEN {{ count | sql }} > 0 AND {{ sum | sql }} >= {{ count | sql }} * 1000000000000
        THEN {{ trillions_of_mean | cast: 'decimal(26,0)' }}
      ELSE 0
    END
