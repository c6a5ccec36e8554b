{% comment %}
The square of a two-day total (window_sum) is kept in two parts, since no engine's widest decimal holds that of any amount. This is the part
that its whole trillions make, in trillions: 0 of a smaller total.
{% endcomment %}
{% capture whole %}{% part Relations/Parts/whole-trillions %}{% endcapture %}
CASE
      WHEN window_sum < 1000000000000 THEN 0
      ELSE {{ whole | sql }} * (2 * window_sum - {{ whole | sql }} * 1000000000000)
    END
