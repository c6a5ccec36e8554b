{% comment %}
The deviation of some totals (count, sum, and the two parts of their squares: trillions, squares), seen from whole trillions (middle).
Exact up to the root, unless totals beyond a trillion are spread so widely that no decimal holds it; the last digits do not count then.
{% endcomment %}
{% capture sum_apart %}({{ sum | sql }} - {{ count | sql }} * {{ middle | sql }} * 1000000000000){% endcapture %}
{% capture trillions_apart %}({{ trillions | sql }} - {{ middle | sql }} * ({{ sum | sql }} + {{ sum_apart | sql }})){% endcapture %}
{% capture nearly %}
(CAST({{ trillions_apart | sql }} AS DOUBLE PRECISION) * 1e12 + CAST({{ squares | sql }} AS DOUBLE PRECISION))
{% endcapture %}
SQRT(GREATEST(
      0,
      CASE
        WHEN {{ count | sql }} * {{ nearly | sql }} < 1e33
          THEN CAST(
            {{ count | sql }} * ({{ trillions_apart | sql }} * 1000000000000 + {{ squares | sql }})
              - {{ sum_apart | sql }} * {{ sum_apart | sql }}
            AS DOUBLE PRECISION
          )
        ELSE {{ count | sql }} * {{ nearly | sql }}
          - CAST({{ sum_apart | sql }} AS DOUBLE PRECISION) * CAST({{ sum_apart | sql }} AS DOUBLE PRECISION)
      END
    ) / {{ count | sql }} / ({{ count | sql }} - 1))
