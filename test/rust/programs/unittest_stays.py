from unittest import TestCase, main


def leap_year(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


class LeapTest(TestCase):
    def test_year_not_divisible_by_4(self):
        self.assertIs(leap_year(2015), False)

    def test_year_divisible_by_400(self):
        self.assertIs(leap_year(2000), True)


print("before")
if __name__ == "__main__":
    program = main(exit=False)
    print("after", program.result.wasSuccessful())
