{% comment %}
The rest of that square: all of it of a total below a trillion.
{% endcomment %}
{% capture whole %}{% part Relations/Parts/whole-trillions %}{% endcapture %}
CASE
      WHEN window_sum < 1000000000000 THEN window_sum * window_sum
      ELSE (window_sum - {{ whole | sql }} * 1000000000000) * (window_sum - {{ whole | sql }} * 1000000000000)
    END
