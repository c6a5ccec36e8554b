namespace QsGen.QuickSight.Checks;

/// <summary>A parameter is mapped to dataset parameters of its own type that take as many values.</summary>
internal static class MappingCheck
{
    public static IEnumerable<TreeProblem> Run(TreeIndex index)
    {
        foreach (var parameter in index.App.Parameters)
        {
            foreach (var mapping in parameter.MappedTo)
            {
                var mapped = mapping.Parameter;
                if (mapped.Type != parameter.ValueType || mapped.MultiValued != parameter.TakesSeveral)
                {
                    yield return index.Problem("parameter-mapping", $"parameter '{parameter.Name}' is mapped to parameter '{mapped.Name}' "
                        + $"of dataset '{mapping.Dataset.Identifier}', which has another type or number of values", parameter.Origin);
                }
            }
        }
    }
}
