{% comment %}
Mean and deviation of the other totals.
{% endcomment %}
{% capture count %}n{% endcapture %}
{% capture sum %}total{% endcapture %}
{% capture trillions %}trillions{% endcapture %}
{% capture squares %}squares{% endcapture %}
{% capture middle %}middle{% endcapture %}
    CASE WHEN n > 0 THEN CAST(total AS DOUBLE PRECISION) / n ELSE 0 END AS mean,
    CASE WHEN n > 1 THEN {% part Relations/Parts/score-deviation %} ELSE 0 END AS deviation
