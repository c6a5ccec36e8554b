namespace QsGen.QuickSight.Data;

/// <summary>Order of a sort.</summary>
internal enum SortDirection
{
    /// <summary>Smallest, oldest or first letter first.</summary>
    Asc,

    /// <summary>Largest, newest or last letter first.</summary>
    Desc,
}
