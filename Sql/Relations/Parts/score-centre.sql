{% comment %}
Where the other totals lie.
{% endcomment %}
{% capture count %}n{% endcapture %}
{% capture sum %}total{% endcapture %}
    {% part Relations/Parts/score-middle %} AS middle
