{% comment %}
True for a leg whose transfer has both its sides on one day: that of a rail with two legs, outside templates that have rails with one leg.
Those complete over days, and are judged when they close.
{% endcomment %}
COALESCE(rail.leg_shape, '2-leg') NOT LIKE '1-leg%' AND COALESCE(template.one_leg_rails, 0) = 0
